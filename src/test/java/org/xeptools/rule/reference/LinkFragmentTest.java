package org.xeptools.rule.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.source.XepSource;

class LinkFragmentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // letters
        "tide_table          | tide-table moon                       | tide-table",
        "tideTable           | tide-table tidetable-moon             | tide-table",
        "encrytion           | encryption security                   | encryption",
        "usecases-moon       | usercases-moon usercases              | usercases-moon",
        "impl-ur             | impl-uri impl                         | impl-uri",
        "recieve             | receive send                          | receive",
        "features            | feature                               | feature",
        // other forms and more words
        "rules-caches        | rules-caching                         | rules-caching",
        "init-publish        | init-offline-publish init-request     | init-offline-publish",
        "retrieve            | manage-retrieve                       | manage-retrieve",
        "add-ca-cert-reqs    | ca-cert-reqs reqs                     | ca-cert-reqs",
        "modification        | modification-process                  | modification-process",
        // another sense
        "subscribe           | subscriber                            | ",
        "subscribe           | unsubscribe resubscribe               | ",
        "negotiate           | renegotiate                           | ",
        "option              | dhcpoption                            | ",
        "notify-filter       | notify                                | ",
        "accessibility-cr    | access                                | ",
        "query-init          | query-reg                             | ",
        "step1               | step2                                 | ",
        "set                 | get                                   | ",
        // more than one
        "publish-full        | publish-error-full publish-done-full  | ",
        "establish           | direct-establish mediated-establish   | ",
        "subscribe           | subscriber-subscribe subscribe-default| ",
      })
  void whatIsOfferedIsNearInSense(String fragment, String anchors, String offered) {
    assertThat(LinkFragment.near(with(anchors), fragment).orElse(null)).isEqualTo(offered);
  }

  private static XepDocument with(String anchors) {
    String sections =
        Arrays.stream(anchors.split(" "))
            .map(anchor -> "<section1 topic='A' anchor='" + anchor + "'><p>B.</p></section1>")
            .collect(Collectors.joining());
    XepSource source = XepSource.of(Path.of("xep-9001.xml"), "<xep>" + sections + "</xep>");
    return new XepReader().read(source).document().orElseThrow();
  }
}
