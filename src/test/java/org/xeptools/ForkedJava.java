package org.xeptools;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that runs the classes of this one. */
public final class ForkedJava {
  private ForkedJava() {}

  /** One that runs {@code main}; not yet started. */
  public static ProcessBuilder of(String main, List<String> arguments) {
    return of(List.of(), main, arguments);
  }

  /** The same, with the classes in {@code folders} in place of those that have their names. */
  public static ProcessBuilder of(List<Path> folders, String main, List<String> arguments) {
    List<String> places = new ArrayList<>(folders.stream().map(Path::toString).toList());
    places.add(classPath());
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xss16m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    for (String folder : List.of("xep.state", "xep.cache")) {
      if (System.getProperty(folder) != null) {
        command.add("-D" + folder + "=" + System.getProperty(folder));
      }
    }
    command.addAll(List.of("-cp", String.join(File.pathSeparator, places), main));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** The classes of this process; some launchers have the classes in a loader of their own. */
  public static String classPath() {
    if (!(ForkedJava.class.getClassLoader() instanceof URLClassLoader loader)) {
      return System.getProperty("java.class.path");
    }
    List<String> files = new ArrayList<>();
    for (URL url : loader.getURLs()) {
      try {
        files.add(Path.of(url.toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(File.pathSeparator, files);
  }
}
