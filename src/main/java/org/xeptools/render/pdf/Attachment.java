package org.xeptools.render.pdf;

/**
 * A file attached to a PDF: the source that it was made from.
 *
 * @param name its file name
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Attachment(String name, byte[] content) {}
