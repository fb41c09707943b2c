package org.xeptools.document.xml;

/** A node of a document's tree, in which entities are expanded. */
public sealed interface Node permits Element, Text, Comment, ProcessingInstruction {}
