package org.xeptools.render;

/**
 * A schema that an example keeps to.
 *
 * @param label the published document that it is of, {@code XEP-0060}; "" for the document at hand
 * @param page the page of its namespace, from the root of the output
 */
public record SchemaMark(String label, String page) {}
