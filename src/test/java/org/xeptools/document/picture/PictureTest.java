package org.xeptools.document.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
          + " width='40' height='20'>%s</svg>";
  private static final String HARM =
      "(?is).*(script|\\son[a-z]+\\s*=|file:|example\\.org|passwd|@import|<!|foreignObject|<image"
          + "|<filter|javascript|data:|expression).*";

  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC");

  private static Picture svg(String inside) {
    return file("image/svg+xml", SVG.formatted(inside).getBytes(StandardCharsets.UTF_8));
  }

  private static Picture file(String type, byte[] file) {
    return Picture.of("data:" + type + ";base64," + Base64.getEncoder().encodeToString(file));
  }

  private static String text(Picture picture, boolean paper) {
    String url = (paper ? picture.printed() : picture.shown()).orElseThrow();
    assertThat(url).startsWith("data:image/svg+xml;base64,");
    byte[] file = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
    return new String(file, StandardCharsets.UTF_8);
  }

  @Test
  void aDrawingKeepsWhatDraws() {
    Picture picture =
        svg(
            "<title>T</title><defs><linearGradient id='g'><stop offset='0'/></linearGradient>"
                + "<g id='a'><rect width='5' height='5' fill='url(#g)'/></g></defs><style>.b{fill:red}</style>"
                + "<use xlink:href='#a'/><text x='1' style='font-size:3px;font-family:Courier'>Wörd</text>"
                + "<g opacity='.5'><path class='b' d='M0 0L1 1'/></g>");
    assertThat(picture.flaws()).isEmpty();
    assertThat(text(picture, false))
        .contains(
            "<title>T", "url(#g)", "xlink:href=\"#a\"", ".b{fill:red}", "Wörd", "d=\"M0 0L1 1\"")
        .contains("opacity=\".5\"");
    assertThat(text(picture, true))
        .contains("font-family:Code", "fill-opacity=\".5\"")
        .doesNotContain(" opacity=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x</script><rect/>",
        "<rect onclick='x' ONLOAD='y'/>",
        "<g onload='x'><rect/></g>",
        "<image xlink:href='http://example.org/x.png'/>",
        "<image href='file:///etc/passwd'/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><script>x</script></body></foreignObject>",
        "<a href='javascript:x'><rect/></a>",
        "<use href='http://example.org/x.svg#a'/>",
        "<use xlink:href='file:///etc/passwd#a'/>",
        "<style>@import url(http://example.org/x.css);</style>",
        "<style>rect{fill:url(http://example.org/x.svg#a)}</style>",
        "<style>rect{background:\\75rl(http://example.org/)}</style>",
        "<rect style='fill:url(\"http://example.org/#a\")'/>",
        "<rect fill='url(http://example.org/#a)'/>",
        "<rect style='filter:url(#f)' filter='url(#f)'/>",
        "<filter id='f'><feGaussianBlur stdDeviation='100000'/></filter><rect filter='url(#f)'/>",
        "<pattern id='p'><rect fill='url(#p)'/></pattern><rect fill='url(#p)'/>",
        "<mask id='m'><rect mask='url(#m)'/></mask><rect mask='url(#m)'/>",
        "<set attributeName='href' to='javascript:x'/><animate attributeName='x'/>",
        "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>x</x:script>",
        "<handler type='application/ecmascript'>x</handler>",
        "<!-- <script>x</script> --><?xml-stylesheet href='http://example.org/'?><rect/>",
        "<text>&lt;script&gt;</text><rect xml:base='http://example.org/'/>",
        "<font-face-src><font-face-uri href='http://example.org/'/></font-face-src>"
      })
  void whatRunsOrLoadsIsLeftOut(String inside) {
    Picture picture = svg(inside);
    for (boolean paper : new boolean[] {false, true}) {
      String plain = text(picture, paper).replace("&lt;script&gt;", "");
      assertThat(plain).doesNotMatch(HARM).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg> | DOCTYPE",
        "<!DOCTYPE svg [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'/> | DOCTYPE",
        "<svg xmlns='http://www.w3.org/2000/svg'><text>&undefined;</text></svg> | entity",
        "<svg xmlns='http://www.w3.org/2000/svg'><rect> | well-formed",
        "<html xmlns='http://www.w3.org/1999/xhtml'><script>x</script></html> | not SVG",
        "<html><script>x</script></html> | not SVG",
        "<svg xmlns='http://www.w3.org/2000/svg' width='1000000' height='1000000'/> | 10,000",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 99999 1'/> | 10,000",
        "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0L1e300 5'/></svg> | million",
        "<svg xmlns='http://www.w3.org/2000/svg'><g id='a'><use href='#a'/></g></svg> | itself"
      })
  void whatCannotBeMadeHarmlessIsRefused(String file, String why) {
    Picture picture = file("image/svg+xml", file.getBytes(StandardCharsets.UTF_8));
    assertThat(picture.shown()).isEmpty();
    assertThat(picture.printed()).isEmpty();
    assertThat(picture.flaws()).singleElement().asString().contains("is not shown", why);
  }

  @TestFactory
  Stream<DynamicTest> whatCostsMuchIsRefusedOrTakenAway() {
    Map<String, String> bombs = new TreeMap<>();
    bombs.put("elements", "<rect/>".repeat(100_000));
    bombs.put("depth", "<g>".repeat(5_000) + "</g>".repeat(5_000));
    StringBuilder uses = new StringBuilder("<g id='u0'><rect/></g>");
    for (int i = 1; i < 20; i++) {
      uses.append("<g id='u" + i + "'>" + ("<use href='#u" + (i - 1) + "'/>").repeat(10) + "</g>");
    }
    bombs.put("uses of uses", uses.toString());
    bombs.put("words", "<text>" + "word ".repeat(50_000) + "</text>");
    bombs.put("pieces", "<text>" + "<tspan dx='1'>a</tspan>".repeat(4_000) + "</text>");
    bombs.put(
        "gradients",
        "<linearGradient id='g'/>" + "<rect fill='url(#g)' width='9' height='9'/>".repeat(4_000));
    bombs.put(
        "gradients by a sheet",
        "<linearGradient id='g'/><style>*{fill:url(#g)}</style>" + "<rect/>".repeat(4_000));
    bombs.put(
        "clips",
        "<clipPath id='c'><path d='M0 0"
            + " L 5 7 L 1 9".repeat(3_000)
            + "'/></clipPath>"
            + "<rect clip-path='url(#c)'/>".repeat(400));
    bombs.put("dashes", "<path d='M0 0L99999 0' stroke-dasharray='0.00001'/>".repeat(99));
    bombs.put(
        "markers",
        "<marker id='m'>"
            + "<path d='M0 0L1 1'/>".repeat(900)
            + "</marker><path marker-mid='url(#m)' d='M0 0"
            + "L1 1".repeat(9_000)
            + "'/>");
    bombs.put(
        "rules", "<style>" + "a b c{fill:red}".repeat(1_200) + "</style>" + "<g/>".repeat(4_000));
    bombs.put("large sheet", "<style>" + "a{fill:red}".repeat(9_000) + "</style>");
    return bombs.entrySet().stream()
        .map(
            bomb ->
                DynamicTest.dynamicTest(
                    bomb.getKey(), () -> assertThat(svg(bomb.getValue()).flaws()).isNotEmpty()));
  }

  @Test
  void aDrawingMayBeWrittenInPercents() {
    String svg = SVG.formatted("<rect fill='#f00'/>");
    for (String src :
        new String[] {
          "data:image/svg+xml;utf8," + svg.replace("#", "%23"),
          "data:image/svg+xml;charset=utf-8,"
              + svg.replace("<", "%3C").replace("'", "%27").replace("#f", "%23f"),
          " DATA:image/SVG+xml," + svg
        }) {
      Picture picture = Picture.of(src);
      assertThat(picture.flaws()).isEmpty();
      assertThat(text(picture, false)).contains("<rect fill=\"#f00\"/>");
    }
  }

  @Test
  void compressedDrawingsAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(SVG.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(file("image/svg+xml", bytes.toByteArray()).flaws().toString()).contains("svgz");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data:image/png;base64,AAAA*AAA | its Base64 holds '*'",
        "data:image/png;base64,iVBORw0KG | cut off",
        "data:image/png;base64,iVBO=Rw0 | goes on after the '='",
        "data:image/png;base64, | no data",
        "data:image/png;base64 | lacks the comma",
        "data:image/png,xyz | not an image",
        "data:text/html;base64,PGh0bWw+PC9odG1sPg== | not SVG",
        "data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgAAAA= | WebP",
        "data:image/avif;base64,AAAAIGZ0eXBhdmlmAAAAAGF2aWY= | AVIF"
      })
  void aFaultIsCalledByItsName(String src, String why) {
    Picture picture = Picture.of(src);
    assertThat(picture.shown()).isEmpty();
    assertThat(picture.flaws()).singleElement().asString().contains(why);
  }

  @Test
  void rasters() {
    assertThat(file("image/png", PNG).flaws()).isEmpty();
    assertThat(file("image/png", PNG).shown()).isPresent();
    assertThat(file("image/jpeg", PNG).flaws())
        .containsExactly("the image is image/png, but its address says image/jpeg");
    assertThat(file("image/jpeg", PNG).shown().orElseThrow()).startsWith("data:image/png;");
    for (int length = 8; length < PNG.length; length++) {
      assertThat(file("image/png", Arrays.copyOf(PNG, length)).shown()).isEmpty();
    }
    byte[] bomb = PNG.clone();
    Arrays.fill(bomb, 18, 20, (byte) 0xff);
    Arrays.fill(bomb, 22, 24, (byte) 0xff);
    assertThat(file("image/png", bomb).flaws().toString()).contains("more than 40 million");
  }

  @Test
  void aGifThatMovesIsTold() {
    byte[] head = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0};
    byte[] frame = {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0x44, 0};
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    gif.writeBytes(head);
    gif.writeBytes(frame);
    gif.writeBytes(frame);
    assertThat(file("image/gif", gif.toByteArray()).flaws().toString()).contains("cut off");
    gif.write(0x3b);
    assertThat(file("image/gif", gif.toByteArray()).flaws())
        .containsExactly("the image is animated; the PDF shows its first frame only");
  }
}
