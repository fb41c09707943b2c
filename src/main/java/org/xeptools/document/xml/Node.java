package org.xeptools.document.xml;

/** A node of a document's tree, entities expanded. */
public sealed interface Node permits Element, Text, Comment, ProcessingInstruction {}
