package org.xeptools.document;

/** A node of a document's tree, entities expanded. */
public sealed interface Node permits Element, Text, Comment, ProcessingInstruction {}
