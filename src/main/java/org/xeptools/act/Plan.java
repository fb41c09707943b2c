package org.xeptools.act;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an act changes: a value that can be shown, checked, carried out or thrown away.
 *
 * @param subject the document that it is about: {@code XEP-0478}
 * @param files the files that it writes, the document first
 * @param message the message of its commit
 * @param origin the ProtoXEP that becomes the document, if it is an acceptance
 * @param told what the person should know before it is done, a sentence each
 * @param next what is left for the person to do, a sentence each
 */
public record Plan(
    String subject,
    List<PlannedFile> files,
    Message message,
    Optional<Path> origin,
    List<String> told,
    List<String> next)
    implements Outcome {
  public Plan {
    files = List.copyOf(files);
    told = List.copyOf(told);
    next = List.copyOf(next);
  }
}
