import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives the classes of a library that was compiled for Java 5 the stack maps of Java 8. Java keeps
 * no older classes in an archive, and has to verify them on each start (src/docs/decisions/0011).
 * Writes the jar as any build of the same commit does: entries by name, all of one time.
 *
 * <p>usage: java -cp asm.jar StackMaps.java JAR PREFIX
 */
public final class StackMaps {
  /** One that a zip file can tell without a time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private StackMaps() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    URL[] classes = {file.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes);
        JarFile jar = new JarFile(file.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(aside))) {
      List<JarEntry> entries = new ArrayList<>(Collections.list(jar.entries()));
      entries.sort(Comparator.comparing(StackMaps::rank).thenComparing(JarEntry::getName));
      for (JarEntry entry : entries) {
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTimeLocal(TIME);
        out.putNextEntry(copy);
        try (InputStream in = jar.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          boolean wanted = entry.getName().matches(arguments[1] + ".*\\.class");
          out.write(wanted ? withStackMaps(bytes, loader) : bytes);
        }
        out.closeEntry();
      }
    }
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Readers want the manifest first. */
  private static int rank(JarEntry entry) {
    return switch (entry.getName()) {
      case "META-INF/" -> 0;
      case JarFile.MANIFEST_NAME -> 1;
      default -> 2;
    };
  }

  private static byte[] withStackMaps(byte[] bytes, ClassLoader loader) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return loader;
          }
        };
    ClassVisitor newer =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String signature, String above, String[] faces) {
            super.visit(Opcodes.V1_8, access, name, signature, above, faces);
          }
        };
    new ClassReader(bytes).accept(newer, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
