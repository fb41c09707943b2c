package org.xeptools.render;

/**
 * A schema that an example is valid against.
 *
 * @param label its published document, {@code XEP-0060}; "" for the document at hand
 * @param page the page of its namespace, relative to the root of the output
 */
public record SchemaMark(String label, String page) {}
