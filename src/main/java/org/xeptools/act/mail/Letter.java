package org.xeptools.act.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * A mail (RFC 5322).
 *
 * @param name the name of its file without extension
 * @param sender the address that it comes from
 * @param time when it is dated, for mail boxes
 * @param text the whole message, lines end with a line feed
 */
public record Letter(String name, String sender, java.time.Instant time, String text) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss '+0000'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter BOX =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The mail about {@code event}; all addresses are checked ones. */
  static Letter of(Event event, EventText words, String from, List<String> to) {
    try {
      String body = words.body();
      InternetAddress sender = address(from);
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
      message.setFrom(sender);
      List<Address> all = new ArrayList<>();
      for (String one : to) {
        all.add(address(one));
      }
      message.setRecipients(Message.RecipientType.TO, all.toArray(Address[]::new));
      message.setSubject(words.subject(), "UTF-8");
      message.setText(body, "UTF-8");
      boolean plain =
          body.chars().allMatch(c -> c < 128) && body.lines().allMatch(l -> l.length() < 900);
      message.setHeader("Content-Transfer-Encoding", plain ? "7bit" : "quoted-printable");
      message.saveChanges();
      message.setHeader("Date", DATE.format(event.time()));
      message.setHeader("Message-ID", id(event.id(), words));
      if (event.first().isPresent()) {
        message.setHeader("In-Reply-To", id(event.first().get(), words));
        message.setHeader("References", id(event.first().get(), words));
      }
      DocumentState is = event.is();
      set(message, "Action", event.kind().action());
      set(message, "Title", is.title());
      set(message, "Type", is.type());
      set(message, "Status", is.status());
      if (is.number().isPresent()) {
        set(message, "Number", is.number().get());
      } else {
        set(message, "Approver", is.approver());
      }
      set(message, "Url", words.url());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      message.writeTo(out);
      return new Letter(
          event.id(),
          sender.getAddress(),
          event.time(),
          out.toString(StandardCharsets.US_ASCII).replace("\r\n", "\n"));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InternetAddress address(String text) throws MessagingException, IOException {
    InternetAddress parsed = new InternetAddress(text, true);
    if (parsed.getPersonal() != null) {
      parsed.setPersonal(parsed.getPersonal(), "UTF-8");
    }
    return parsed;
  }

  private static String id(String name, EventText words) {
    return "<" + name + "@" + words.host() + ">";
  }

  private static void set(MimeMessage message, String name, String value)
      throws MessagingException, IOException {
    String header = "XSF-XEP-" + name;
    String line = MailText.line(value);
    String most =
        line.substring(
            0, line.offsetByCodePoints(0, Math.min(300, line.codePointCount(0, line.length()))));
    message.setHeader(
        header, MimeUtility.fold(header.length() + 2, MimeUtility.encodeText(most, "UTF-8", null)));
  }

  /** The bytes of its file. */
  public byte[] bytes() {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** The mail in a mail box of the form mboxrd. */
  public String boxed() {
    return "From "
        + sender
        + " "
        + BOX.format(time)
        + "\n"
        + text.replaceAll("(?m)^(>*From )", ">$1")
        + "\n";
  }
}
