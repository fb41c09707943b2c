package org.xeptools.render.pdf;

/**
 * A file that travels inside a PDF: the source it was made of.
 *
 * @param name its file name
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
public record Attachment(String name, byte[] content) {}
