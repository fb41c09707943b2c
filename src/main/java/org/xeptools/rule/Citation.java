package org.xeptools.rule;

/**
 * Where a rule comes from.
 *
 * @param text as people say it: {@code XEP-0001 § Approval Process}
 * @param url the very clause, "" where there is none on the web
 */
public record Citation(String text, String url) {}
