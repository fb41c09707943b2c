package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.picture.Picture;
import org.xeptools.render.Imprint;

/**
 * The mark of a publisher, without anything that runs or loads.
 *
 * @param ending {@code svg} or {@code png}
 * @param base64 its content
 * @param width its width in pixels where it is as high as the bar has room for
 */
public record Logo(String ending, String base64, int width) {
  private static final int LARGEST = 100_000;
  private static final int WIDEST = 160;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(svg|png)");
  private static final Pattern SHOWN =
      Pattern.compile("data:image/(?:svg\\+xml|png);base64,(.*)", Pattern.DOTALL);

  /** The logo, or what is wrong with it, as a sentence without a full stop. */
  record Found(Optional<Logo> logo, List<String> faults) {}

  /** The path of its file from the root of the site. */
  public String path() {
    return "assets/publisher." + ending;
  }

  /** Its content as a {@code data:} address. */
  String address() {
    return "data:image/" + (ending.equals("svg") ? "svg+xml" : "png") + ";base64," + base64;
  }

  /** Its content. */
  public byte[] content() {
    return Base64.getDecoder().decode(base64);
  }

  /** The logo in the file {@code name} beside the documents of {@code corpus}. */
  static Found in(Corpus corpus, String name) {
    Matcher form = NAME.matcher(name);
    if (!form.matches()) {
      return fault("`logo` is the name of an SVG or PNG file in this folder, such as `mark.svg`");
    }
    try {
      Path file = corpus.folder().resolve(name);
      if (!corpus.tree().files(corpus.folder()).contains(file)) {
        return fault("there is no file `" + name + "` in this folder");
      }
      byte[] bytes = corpus.tree().read(file, LARGEST + 1);
      return bytes.length > LARGEST
          ? fault("the logo is larger than 100 kB")
          : of(form.group(1), bytes);
    } catch (IOException e) {
      return fault("the logo cannot be read");
    }
  }

  private static Found of(String ending, byte[] bytes) {
    String type = ending.equals("svg") ? "image/svg+xml" : "image/png";
    Picture picture =
        Picture.of("data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
    Optional<Matcher> shown =
        picture
            .shown()
            .filter(address -> address.startsWith("data:" + type))
            .map(SHOWN::matcher)
            .filter(Matcher::matches);
    List<String> faults =
        picture.flaws().stream().map(flaw -> flaw.replaceFirst("^the image", "the logo")).toList();
    if (shown.isEmpty()) {
      return new Found(
          Optional.empty(), faults.isEmpty() ? List.of("the logo is not " + type) : faults);
    }
    Logo logo = new Logo(ending, shown.get().group(1), width(picture.size()));
    return new Found(Optional.of(logo), faults);
  }

  private static int width(String size) {
    String[] sides = size.split(" ", 2);
    double width =
        Imprint.MARK_HEIGHT * Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
    return (int) Math.round(Math.max(8, Math.min(WIDEST, width)));
  }

  private static Found fault(String message) {
    return new Found(Optional.empty(), List.of(message));
  }
}
