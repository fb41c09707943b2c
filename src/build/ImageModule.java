import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes one open module of the jar, so that jlink can put it into an image: Java finds classes there
 * faster than in a jar, and an archive of them stays valid wherever the image is copied to
 * (src/docs/decisions/0015).
 *
 * <p>usage: java -cp asm.jar ImageModule.java JAR MODULE.jar REQUIRED,MODULES
 */
public final class ImageModule {
  private static final String SERVICES = "META-INF/services/";
  private static final int CONSTANT_CLASS = 7;
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** What the module has, by name. */
  private final TreeMap<String, byte[]> entries = new TreeMap<>();

  private final Set<String> ofJava =
      ModuleFinder.ofSystem().findAll().stream()
          .flatMap(module -> module.descriptor().packages().stream())
          .collect(Collectors.toSet());

  private ImageModule() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    ImageModule module = new ImageModule();
    module.read(jar);
    module.entries.put("org/xeptools/jar.sha256", digest(jar));
    List<String> required = arguments.length < 3 ? List.of() : List.of(arguments[2].split(","));
    module.entries.put("module-info.class", module.descriptor(required));
    module.write(Path.of(arguments[1]));
  }

  /** Takes everything but classes of packages that Java has itself, and those of newer Javas. */
  private void read(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        boolean left =
            entry.isDirectory()
                || name.startsWith("META-INF/versions/")
                || name.endsWith(".class") && ofJava.contains(packageOf(name));
        if (!left) {
          try (InputStream in = jar.getInputStream(entry)) {
            entries.put(name, in.readAllBytes());
          }
        }
      }
    }
  }

  private byte[] descriptor(List<String> required) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor module = writer.visitModule("org.xeptools", Opcodes.ACC_OPEN, null);
    module.visitMainClass("org/xeptools/cli/Main");
    module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
    required.stream()
        .filter(name -> !name.equals("java.base"))
        .forEach(name -> module.visitRequire(name, 0, null));
    packages().forEach(name -> module.visitPackage(name.replace('.', '/')));
    Map<String, List<String>> services = services();
    Set<String> used = new TreeSet<>(lookedUp());
    services.keySet().forEach(service -> used.add(service.replace('.', '/')));
    used.forEach(module::visitUse);
    services.forEach(
        (service, classes) ->
            module.visitProvide(
                service.replace('.', '/'),
                classes.stream().map(name -> name.replace('.', '/')).toArray(String[]::new)));
    module.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Packages of classes and of other files; a folder such as templates/new is none. */
  private Set<String> packages() {
    return entries.keySet().stream()
        .map(ImageModule::packageOf)
        .filter(SourceVersion::isName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The classes that provide a service, where both are there. */
  private Map<String, List<String>> services() {
    Map<String, List<String>> services = new TreeMap<>();
    entries.forEach(
        (name, bytes) -> {
          String service = name.startsWith(SERVICES) ? name.substring(SERVICES.length()) : "";
          if (hasClass(service) || ofJava.contains(packageOf(service.replace('.', '/')))) {
            List<String> classes =
                new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(this::hasClass)
                    .distinct()
                    .toList();
            if (!classes.isEmpty()) {
              services.put(service, classes);
            }
          }
        });
    return services;
  }

  /**
   * The classes that code may look up providers of: all constants of a class that names ServiceLoader,
   * or whose superclass does. A module that looks up another fails.
   */
  private Set<String> lookedUp() {
    Map<String, String> above = new HashMap<>();
    Map<String, Set<String>> constants = new HashMap<>();
    Set<String> loading = new HashSet<>();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      if (entry.getKey().endsWith(".class")) {
        ClassReader reader = new ClassReader(entry.getValue());
        Set<String> named = new HashSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
          int offset = reader.getItem(i);
          if (offset > 0 && reader.readByte(offset - 1) == CONSTANT_CLASS) {
            named.add(reader.readUTF8(offset, buffer));
          }
        }
        above.put(reader.getClassName(), String.valueOf(reader.getSuperName()));
        constants.put(reader.getClassName(), named);
        if (named.contains("java/util/ServiceLoader")) {
          loading.add(reader.getClassName());
        }
      }
    }
    Set<String> found = new TreeSet<>();
    constants.forEach(
        (name, named) -> {
          for (String each = name; each != null; each = above.get(each)) {
            if (loading.contains(each)) {
              found.addAll(named);
            }
          }
        });
    found.removeIf(name -> name.startsWith("[") || name.startsWith("java/") || !hasClass(name));
    return found;
  }

  private boolean hasClass(String name) {
    return entries.containsKey(name.replace('.', '/') + ".class");
  }

  private static String packageOf(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/'))).replace('/', '.');
  }

  private void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        JarEntry written = new JarEntry(entry.getKey());
        written.setTimeLocal(TIME);
        jar.putNextEntry(written);
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
  }

  private static byte[] digest(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.UTF_8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
