import java.util.HashMap;
import java.util.Map;

/**
 * A fixed piece of work, compiled and run by {@code java}: what it takes says how fast a machine
 * is, and depends on nothing of ours.
 */
final class Yardstick {
  private Yardstick() {}

  public static void main(String[] arguments) {
    Map<String, Integer> words = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400_000; i++) {
      text.setLength(0);
      text.append(i % 7_919).append(':').append(i % 104_729);
      words.merge(text.toString(), 1, Integer::sum);
    }
    System.out.println(words.size());
  }
}
