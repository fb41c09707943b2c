import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Checks EPUBs, one after the other in one JVM; see epubcheck.sh. */
final class Epubcheck {
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    List<Path> files = new ArrayList<>();
    for (String arg : args) {
      try (Stream<Path> found = Files.walk(Path.of(arg))) {
        found.filter(file -> file.toString().endsWith(".epub")).sorted().forEach(files::add);
      }
    }
    int[] faults = {0};
    for (Path file : files) {
      DefaultReportImpl report =
          new DefaultReportImpl(file.getFileName().toString()) {
            @Override
            public void message(Message message, EPUBLocation place, Object... values) {
              if (message.getSeverity() == Severity.SUPPRESSED
                  || message.getSeverity() == Severity.USAGE
                  || message.getSeverity() == Severity.INFO) {
                return;
              }
              faults[0]++;
              System.out.println(
                  file.getFileName()
                      + ": "
                      + message.getSeverity()
                      + " "
                      + message.getID()
                      + ": "
                      + message.getMessage(values)
                      + " ("
                      + place.getPath()
                      + ":"
                      + place.getLine()
                      + ")");
            }
          };
      try {
        new EpubCheck(new File(file.toString()), report).doValidate();
      } catch (RuntimeException e) {
        faults[0]++;
        System.out.println(file.getFileName() + ": the checker failed: " + e);
      }
    }
    System.out.println(files.size() + " EPUBs, " + faults[0] + " faults");
    System.exit(faults[0] > 0 || files.isEmpty() ? 1 : 0);
  }

  private Epubcheck() {}
}
