package org.xeptools.render;

/**
 * What a program says about a document; "" for what it does not say.
 *
 * @param name the name of the program
 * @param page its page, from the root of the site
 * @param degree how completely it implements the document, in words
 * @param version the version of the document that it implements
 * @param since the version of the program that has it first
 * @param note a remark
 * @param language the language of the remark, if that is not English
 */
public record Implementation(
    String name,
    String page,
    String degree,
    String version,
    String since,
    String note,
    String language) {}
