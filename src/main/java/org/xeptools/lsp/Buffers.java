package org.xeptools.lsp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.xml.Decoder;
import org.xeptools.source.DiskTree;
import org.xeptools.source.OverlaidTree;
import org.xeptools.source.SourceTree;

/** The files of the disk, where open texts stand for their files. */
final class Buffers implements SourceTree {
  private final SourceTree disk = new DiskTree();
  private final Map<Path, byte[]> contents = new HashMap<>();
  private volatile SourceTree now = disk;

  /** From now on {@code text} stands for {@code file}. */
  synchronized void put(Path file, String text) {
    contents.put(file, Decoder.encode(text));
    now = new OverlaidTree(disk, contents);
  }

  /** From now on the disk has what is in {@code file}. */
  synchronized void remove(Path file) {
    contents.remove(file);
    now = contents.isEmpty() ? disk : new OverlaidTree(disk, contents);
  }

  /** True if {@code file} is on the disk. */
  boolean isOnDisk(Path file) {
    return disk.locate(file).isPresent();
  }

  @Override
  public List<Path> files(Path folder) throws IOException {
    return now.files(folder);
  }

  @Override
  public List<Path> folders(Path folder) throws IOException {
    return now.folders(folder);
  }

  @Override
  public Optional<Path> locate(Path file) {
    return now.locate(file);
  }

  @Override
  public boolean isLink(Path file) {
    return now.isLink(file);
  }

  @Override
  public boolean leadsOut(Path folder) {
    return now.leadsOut(folder);
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    return now.read(file, limit);
  }

  @Override
  public String contentName(Path file) throws IOException {
    return now.contentName(file);
  }

  @Override
  public boolean holds(Path file, String name) throws IOException {
    return now.holds(file, name);
  }

  @Override
  public Optional<String> stamp(Path file) {
    return now.stamp(file);
  }
}
