package org.xeptools.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xeptools.source.SourceTree;

/** The files of a commit with the line ends of those in the working tree. */
record Written(GitTree commit, Checkout checkout) implements SourceTree {
  @Override
  public List<Path> files(Path folder) {
    return commit.files(folder);
  }

  @Override
  public List<Path> folders(Path folder) {
    return commit.folders(folder);
  }

  @Override
  public Optional<Path> locate(Path file) {
    return commit.locate(file);
  }

  @Override
  public boolean isLink(Path file) {
    return commit.isLink(file);
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    byte[] bytes = commit.read(file, limit);
    if (!checkout.hasReturns(file)) {
      return bytes;
    }
    byte[] written = Conversion.withReturns(bytes);
    return written.length > limit ? Arrays.copyOf(written, limit) : written;
  }

  @Override
  public String contentName(Path file) throws IOException {
    return commit.contentName(file);
  }

  @Override
  public Optional<String> stamp(Path file) {
    try {
      return checkout.hasReturns(file) ? Optional.empty() : commit.stamp(file);
    } catch (IOException e) {
      return Optional.empty(); // reading the file says why
    }
  }

  @Override
  public boolean visitPast(Path file, Predicate<byte[]> enough) {
    return commit.visitPast(file, enough);
  }
}
