package org.xeptools.sig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.SharedCorpus;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;

class SigTest {
  private static List<Sig> own() throws Exception {
    return Sig.of(Corpus.of(Path.of("xep-sources"), new XepReader()));
  }

  @Test
  void ourOwnSeriesHasAGroupAtWorkAProposedAndAClosedOne() throws Exception {
    assertThat(own())
        .extracting(Sig::slug, Sig::name, Sig::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("navaids", "Navaids SIG", Sig.State.STANDING),
            org.assertj.core.groups.Tuple.tuple("tides", "Tidal Data SIG", Sig.State.PROPOSED),
            org.assertj.core.groups.Tuple.tuple("fog-signals", "Fog Signal SIG", Sig.State.CLOSED));
  }

  @Test
  void whatSigsYamlNotesOfAGroupIsItsActivity() throws Exception {
    List<Sig> sigs = own();
    assertThat(sigs.get(0).active()).contains(LocalDate.of(2026, 11, 3));
    assertThat(sigs.get(1).active()).isEmpty();
  }

  @Test
  void boilerplateIsNoDescription() {
    assertThat(GroupWords.description("A proposal to form a SIG devoted to matters of fog."))
        .contains("Devoted to matters of fog.");
    assertThat(
            GroupWords.description(
                "This document proposes the formation of a Special Interest Group (SIG) that will"
                    + " discuss fog."))
        .contains("To discuss fog.");
    assertThat(GroupWords.description("A proposal to form a SIG to develop a horn."))
        .contains("To develop a horn.");
    assertThat(GroupWords.description("A proposal for a better horn.")).contains("A better horn.");
    assertThat(GroupWords.description("This is the charter of a group that gathers tides."))
        .contains("Gathers tides.");
    assertThat(GroupWords.description("This document proposes the formation of a SIG.")).isEmpty();
    assertThat(GroupWords.description("Harbors meet here.")).contains("Harbors meet here.");
  }

  @Test
  void aShortNameIsTheName() {
    assertThat(GroupWords.name("Special Interests Group End to End Encryption", "SIG-E2EE"))
        .isEqualTo("E2EE SIG");
    assertThat(GroupWords.name("Special Interest Group for Fog", "N/A")).isEqualTo("for Fog SIG");
    assertThat(GroupWords.name("Profiles", "N/A")).isEqualTo("Profiles SIG");
    assertThat(GroupWords.name("Internet of Things Special Interest Group (IoT SIG)", ""))
        .isEqualTo("IoT SIG");
  }

  @Test
  void aCharterAloneSaysWhatItSays() throws Exception {
    CharterStatements tides = own().get(1).statements();
    assertThat(tides.room()).contains("tides@rooms.phare.example");
    assertThat(tides.list()).contains("tides@lists.phare.example");
    assertThat(tides.leaders())
        .extracting(CharterStatements.Statement::text)
        .anyMatch(text -> text.contains("Inès Kerjean"));
    assertThat(tides.deliverables()).hasSize(3);
    assertThat(own().get(2).statements().deliverables().get(1).xeps()).containsExactly("9004");
  }

  @Test
  void aGroupWithoutATitleIsCalledLikeItsFile(@TempDir Path folder) throws Exception {
    Path charter = folder.resolve("xep-0042.xml");
    String tides = Files.readString(Path.of("xep-sources/xep-9013.xml"));
    Files.writeString(
        charter,
        tides
            .replaceAll("<title>[^<]*", "<title>")
            .replaceAll("<type>[^<]*", "<type>SIG Formation")
            .replaceAll("&[a-z0-9]+;", ""));
    assertThat(Sig.of(Corpus.of(folder, new XepReader())))
        .extracting(Sig::name)
        .containsExactly("xep-0042");
  }

  @Test
  void slugsComeFromTheShortNameOrTheTitle() {
    assertThat(Sig.slug("Internet of Things Special Interest Group (IoT SIG)")).isEqualTo("iot");
    assertThat(Sig.slug("Special Interests Group End to End Encryption"))
        .isEqualTo("end-to-end-encryption");
    assertThat(Sig.slug("Special Interest Group (SIG)")).isEqualTo("sig");
    assertThat(Sig.slug("SIG Index")).isEqualTo("sig");
  }

  @Test
  void theGroupsOfThePublishedSeries() throws Exception {
    Corpus corpus = SharedCorpus.tree();
    Map<String, Sig> sigs =
        Sig.of(corpus).stream()
            .collect(
                Collectors.toMap(
                    sig -> sig.document().source().path().getFileName().toString(),
                    Function.identity()));
    assertThat(sigs.keySet())
        .containsExactlyInAnyOrder(
            "xep-0006.xml",
            "xep-0007.xml",
            "xep-0010.xml",
            "xep-0069.xml",
            "xep-0139.xml",
            "xep-0381.xml",
            "xep-0429.xml");
    assertThat(sigs.get("xep-0381.xml").state()).isEqualTo(Sig.State.STANDING);
    assertThat(sigs.get("xep-0381.xml").list()).contains("iot@xmpp.org");
    assertThat(sigs.get("xep-0429.xml").room()).contains("e2ee@muc.xmpp.org");
    assertThat(sigs.get("xep-0010.xml").state()).isEqualTo(Sig.State.CLOSED);
  }
}
