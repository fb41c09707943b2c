package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No id is twice on a page, whatever an author calls an anchor. */
class DistinctIdsTest {
  @TempDir Path folder;

  @Test
  void anchorsThatDifferOnlyInABlankAndThoseWithAGeneratedNameStayApart() throws IOException {
    Document page =
        Jsoup.parse(
            new String(
                new HtmlRenderer(Stylesheets.ofProgram())
                    .render(
                        new SmallPdf(folder)
                            .document(
                                "<section1 topic='One' anchor='high tide'><p>1</p></section1>"
                                    + "<section1 topic='Two' anchor='high-tide'><p>2</p></section1>"
                                    + "<section1 topic='Three'><p>3</p></section1>"
                                    + "<section1 topic='Four' anchor='sect id3'><p>4</p></section1>"),
                        RenderContext.alone())
                    .content(),
                StandardCharsets.UTF_8));

    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates().contains("high-tide", "high-tide-2", "sect-id3");
    assertThat(page.select("#sect-id3").text()).contains("Four");
  }
}
