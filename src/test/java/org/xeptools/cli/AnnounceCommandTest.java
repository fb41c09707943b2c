package org.xeptools.cli;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xeptools.site.SmallSeries.revision;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xep announce}: what happened between two revisions, as mails. */
class AnnounceCommandTest {
  private static final String OLD = revision("0.1.0", "2026-01-02", "Accepted.");
  private static final String CALL = "<lastcall>2026-03-24</lastcall>";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path tree;
  private Git git;
  private Instant time = Instant.parse("2026-03-10T12:00:00Z");
  private String base;

  @BeforeEach
  void repository() throws Exception {
    tree = Files.createDirectories(folder.resolve("tree"));
    git = Git.init().setDirectory(tree.toFile()).call();
    document("xep-0001", "Experimental", "Tides", OLD);
    document("xep-0002", "Deferred", "Moons", OLD);
    document("xep-0003", "Proposed", "Harbors", CALL + OLD);
    Files.writeString(
        tree.resolve("announce.yaml"),
        """
        from: Ångström <editor@harbor.example>
        roles:
          standards: list@harbor.example
          council: council@harbor.example
        events:
          last-call: [standards, council]
        """);
    base = commit("First");
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void document(String name, String status, String title, String header)
      throws IOException {
    Path file = tree.resolve(name + ".xml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<?xml version='1.0'?>\n<xep><header><title>"
            + title
            + "</title>\n<abstract>About "
            + name
            + ", as long as a line of a mail and longer, so that it is wrapped.</abstract>\n"
            + "<number>"
            + name.replaceAll("\\D", "")
            + "</number><status>"
            + status
            + "</status><type>Standards Track</type><approver>Council</approver>"
            + header
            + "</header>\n<section1 topic='Introduction to what "
            + title.length()
            + " means'><p>The text of this document is here and goes on.</p></section1></xep>\n");
  }

  private String commit(String message) throws Exception {
    time = time.plus(Duration.ofDays(5));
    git.add().addFilepattern(".").call();
    PersonIdent editor = new PersonIdent("a", "a", time, UTC);
    return git.commit()
        .setAuthor(editor)
        .setCommitter(editor)
        .setSign(false)
        .setMessage(message)
        .call()
        .name();
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("announce"));
    all.addAll(List.of(words));
    return Main.run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
  }

  /** The mails of everything since the first commit, in order. */
  private List<MimeMessage> mails(String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of(base + "..HEAD", tree.toString()));
    words.addAll(List.of(options));
    assertThat(run(words.toArray(String[]::new))).as(err.toString()).isZero();
    List<MimeMessage> mails = new ArrayList<>();
    for (String text : out.toString().split("(?m)^From .*\n", -1)) {
      if (!text.isEmpty()) {
        mails.add(
            new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))));
      }
    }
    return mails;
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String body(MimeMessage mail) throws Exception {
    return mail.getContent().toString().replace("\r\n", "\n");
  }

  @Test
  void aDocumentIsFollowedFromProposalToLastCall() throws Exception {
    document("inbox/whales", "ProtoXEP", "Whales", revision("0.0.1", "2026-03-01", "First."));
    commit("ProtoXEP");
    document(
        "xep-0004",
        "Experimental",
        "Whales",
        revision("0.1.0", "2026-03-20", "Accepted as Experimental.")
            + revision("0.0.1", "2026-03-01", "First."));
    commit("Accept\n\nApproved-By: Council 2026-03-18\nSource: inbox/whales.xml\n");
    document("xep-0001", "Experimental", "Tides", revision("0.1.1", "2026-03-25", "Typo.") + OLD);
    commit("XEP-0001");
    document(
        "xep-0001",
        "Experimental",
        "Tides",
        revision("0.2.0", "2026-03-30", "Adds ebb.")
            + revision("0.1.1", "2026-03-25", "Typo.")
            + OLD);
    commit("XEP-0001");
    document("xep-0002", "Proposed", "Moons", "<lastcall>2026-04-23</lastcall>" + OLD);
    commit("Last call");
    List<MimeMessage> mails = mails();
    assertThat(mails)
        .extracting(AnnounceCommandTest::subject)
        .containsExactly(
            "Proposed XMPP Extension: Whales",
            "NEW: XEP-0004 (Whales)",
            "UPDATED: XEP-0001 (Tides)",
            "LAST CALL: XEP-0002 (Moons)");
    assertThat(mails.get(1).getMessageID()).isEqualTo("<xep-0004.new@xmpp.org>");
    assertThat(mails.get(1).getHeader("In-Reply-To"))
        .containsExactly("<inbox-whales.proto@xmpp.org>");
    assertThat(mails.get(1).getHeader("XSF-XEP-Number")).containsExactly("0004");
    assertThat(mails.get(0).getHeader("XSF-XEP-Number")).isNull();
    assertThat(mails.get(0).getHeader("XSF-XEP-Approver")).containsExactly("Council");
    assertThat(body(mails.get(1))).contains("The Council voted on 2026-03-18.\n");
    assertThat(body(mails.get(2)))
        .contains("Version 0.2.0 of 2026-03-30 (ab):\n  Adds ebb.\nVersion 0.1.1")
        .contains("\nhttps://xmpp.org/extensions/attic/xep-0001-0.1.1-0.2.0.html\n");
    assertThat(body(mails.get(3))).contains("2026-04-23, in 14 days.", "from\nDeferred to Stable");
    assertThat(mails.get(3).getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("list@harbor.example", "council@harbor.example");
    assertThat(mails.get(3).getFrom()[0].toString()).endsWith("<editor@harbor.example>");
    assertThat(out.toString()).contains("From: =?UTF-8?").contains("Date: Thu, 9 Apr 2026 12:00");
    assertThat(body(mails.get(0)).lines()).allMatch(line -> line.length() <= 70);
  }

  @Test
  void theSameRangeGivesTheSameBytesAsFiles() throws Exception {
    document("xep-0003", "Draft", "Harbors", CALL + revision("1.0.0", "2026-03-20", "x") + OLD);
    commit("Stable");
    Path mails = folder.resolve("mails");
    assertThat(run(base, tree.toString(), "-o", mails.toString())).isZero();
    byte[] first = Files.readAllBytes(mails.resolve("xep-0003.stable.2026-03-20.eml"));
    assertThat(run(base, tree.toString(), "-o", mails.toString())).isZero();
    assertThat(mails.resolve("xep-0003.stable.2026-03-20.eml")).hasBinaryContent(first);
    assertThat(new String(first, StandardCharsets.US_ASCII))
        .contains("XSF-XEP-Action: DRAFT\r\n", "XSF-XEP-Status: Draft\r\n", "is now Stable.");
    assertThat(err.toString()).contains("1 mail is in");
    Files.writeString(mails.resolve("other.eml"), "x");
    assertThat(run(base, tree.toString(), "-o", mails.toString())).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("has the mail other.eml of another run");
  }

  @Test
  void aReturnAndEditorialVersionsAreOptions() throws Exception {
    document("xep-0003", "Experimental", "Harbors", CALL + OLD);
    document("xep-0001", "Experimental", "Tides", revision("0.1.1", "2026-03-25", "Typo.") + OLD);
    commit("Return");
    assertThat(mails())
        .extracting(AnnounceCommandTest::subject)
        .containsExactly("UPDATED: XEP-0001 (Tides)");
    assertThat(mails("--no-editorial")).isEmpty();
    assertThat(mails("--no-editorial", "--also", "returned"))
        .extracting(AnnounceCommandTest::subject)
        .containsExactly("RETURNED: XEP-0003 (Harbors)");
    assertThat(run(base, tree.toString(), "--also", "new")).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void whatIsTakenBackSoonIsNotAnnounced() throws Exception {
    document("xep-0003", "Draft", "Harbors", CALL + revision("1.0.0", "2026-03-20", "x") + OLD);
    commit("Stable");
    document("xep-0003", "Proposed", "Harbors", CALL + OLD);
    time = time.minus(Duration.ofDays(4));
    commit("Undo");
    assertThat(mails()).isEmpty();
    assertThat(err.toString()).contains("XEP-0003: DRAFT of 2026-03-20 was taken back");
  }

  @Test
  void aDocumentThatIsBrokenForAWhileIsNotNew() throws Exception {
    Files.writeString(tree.resolve("xep-0001.xml"), "<xep><header><title>Tides");
    document("xep-0002", "Proposed", "Moons", OLD);
    commit("Broken");
    document("xep-0001", "Experimental", "Tides", revision("0.2.0", "2026-03-30", "Ebb.") + OLD);
    commit("Whole");
    assertThat(mails())
        .extracting(AnnounceCommandTest::subject)
        .containsExactly("UPDATED: XEP-0001 (Tides)");
    assertThat(err.toString())
        .contains("XEP-0002 is Proposed, but its last call names no end")
        .doesNotContain("\u001B");
  }

  @Test
  void noTextOfADocumentBecomesAHeader() throws Exception {
    String long1 = "Very long. ".repeat(100_000);
    document(
        "xep-0001",
        "Experimental",
        "A&#13;&#10;Bcc: all@sea.example&#13;&#10;&#13;&#10;&lt;b&gt; \u202E\u05D0\u05D1 {url}",
        revision("0.2.0&#10;X: y", "2026-03-30", "From here\u2028Bcc: b@sea.example " + long1)
            + OLD);
    commit("Approved-By: Council 2026-03-18\r\nBcc: c@sea.example\n");
    MimeMessage mail = mails().get(0);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("X")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject())
        .isEqualTo("UPDATED: XEP-0001 (A Bcc: all@sea.example <b> \u05D0\u05D1 {url})");
    assertThat(mail.getMessageID()).isEqualTo("<xep-0001.updated.0.2.0_X__y@xmpp.org>");
    assertThat(mail.getEncoding()).isEqualTo("quoted-printable");
    assertThat(body(mail)).hasSizeLessThan(30_000).doesNotContain("\u202E", "\u2028").contains("…");
    assertThat(out.toString().lines()).allMatch(line -> line.length() < 998);
    assertThat(out.toString().lines().filter(line -> line.startsWith("From "))).hasSize(1);
  }

  @Test
  void anAddressIsOne() throws Exception {
    document("xep-0001", "Final", "Tides", OLD);
    commit("Final");
    assertThat(run(base, tree.toString(), "--to", "standards=a@b.example\nBcc: c@d.example"))
        .isEqualTo(ExitCode.WRONG_USE);
    Files.writeString(tree.resolve("announce.yaml"), "from: a@b.example, c@d.example\n");
    commit("Settings");
    assertThat(run(base, tree.toString())).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("announce.yaml: 'a@b.example, c@d.example' is not a valid");
    assertThat(
            Main.run(
                new String[] {"check", tree.resolve("announce.yaml").toString()},
                new PrintWriter(out),
                new PrintWriter(err)))
        .isEqualTo(ExitCode.FINDINGS);
    Files.delete(tree.resolve("announce.yaml"));
    commit("None");
    assertThat(run(base, tree.toString(), "--from", "a@b.example")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("announce.yaml names no address for standards;");
    run(base, tree.toString());
    assertThat(err.toString())
        .contains("announce.yaml names no sender and no address for standards; add what is")
        .contains("--from \"XEP Editor <editor@example.org>\" --to standards=");
  }

  @Test
  void aRangeThatIsNoneIsRefused() throws Exception {
    assertThat(run("0".repeat(40) + "..HEAD", tree.toString())).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("begins with no commit");
    assertThat(run("..HEAD", tree.toString())).isEqualTo(ExitCode.WRONG_USE);
    String side = base;
    document("xep-0001", "Final", "Tides", OLD);
    String later = commit("Final");
    assertThat(run(later + ".." + side, tree.toString())).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("is not part of the history");
    assertThat(run(side + ".." + side, tree.toString())).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aBrokenRepositoryIsTold() throws Exception {
    document("xep-0001", "Final", "Tides", OLD);
    commit("Final");
    Path objects = tree.resolve(".git/objects");
    try (Stream<Path> all = Files.walk(objects)) {
      for (Path object : all.filter(Files::isRegularFile).toList()) {
        object.toFile().setWritable(true);
        byte[] bytes = Files.readAllBytes(object);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(object, bytes);
      }
    }
    assertThat(run(base, tree.toString())).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).startsWith("xep: ").hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aCallForExperienceTakesFourteenDays() throws Exception {
    document("xep-0001", "Draft", "Tides", OLD);
    String[] words = {
      "--call-for-experience", "0001", tree.toString(), "--today", "2026-06-01", "--until"
    };
    assertThat(run(with(words, "2026-06-14"))).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("would end in 13 days; 14 are needed: 2026-06-15 is");
    assertThat(run(with(words, "2026-06-15"))).isZero();
    assertThat(out.toString())
        .contains(
            "Subject: Call for Experience: XEP-0001: Tides\n", "close of business on 2026-06-15");
    words[1] = "0002";
    assertThat(run(with(words, "2026-06-15"))).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("XEP-0002 is Deferred; a Call for Experience is for");
  }

  private static String[] with(String[] words, String more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }
}
