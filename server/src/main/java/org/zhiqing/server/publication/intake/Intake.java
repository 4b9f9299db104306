package org.zhiqing.server.publication.intake;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What was taken in.
 *
 * @param html markup that {@link org.zhiqing.server.publication.body.CleanHtml} leaves as it is, but for pictures, which
 *     stand in it as {@code /picture/0}, {@code /picture/1} …
 * @param pictures their bytes as found, in this order; nobody has looked at them yet
 * @param losses how often something was not kept as it stood
 * @param head what the text says of itself; empty for what was pasted
 */
public record Intake(String html, List<byte[]> pictures, Map<Loss, Integer> losses, ProposedHead head) {

    /** How the address of a picture begins that has no file yet. */
    public static final String PICTURE = "/picture/";

    public Intake {
        pictures = List.copyOf(pictures);
        losses = Map.copyOf(losses);
    }

    /** Returns the markup with every picture written into it, for a form or a draft that stores them. */
    public String whole() {
        String whole = html;
        for (int i = pictures.size() - 1; i >= 0; i--) {
            String inline = "data:image/png;base64," + Base64.getEncoder().encodeToString(pictures.get(i));
            whole = whole.replace("\"" + PICTURE + i + "\"", "\"" + inline + "\"");
        }
        return whole;
    }

    /** Returns a sentence for each loss, in the order of {@link Loss}. */
    public List<String> sentences() {
        return losses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().sentence(entry.getValue()))
                .toList();
    }
}
