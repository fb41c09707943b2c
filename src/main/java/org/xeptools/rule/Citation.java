package org.xeptools.rule;

/**
 * The source of a rule.
 *
 * @param text its name: {@code XEP-0001 § Approval Process}
 * @param url the address of the clause, "" if it is not on the web
 */
public record Citation(String text, String url) {}
