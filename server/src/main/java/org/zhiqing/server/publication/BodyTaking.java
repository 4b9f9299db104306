package org.zhiqing.server.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.publication.intake.Intake;
import org.zhiqing.server.publication.intake.Loss;
import org.zhiqing.server.publication.intake.MarkupIntake;
import org.zhiqing.server.publication.intake.Pictures;

/** Takes in a body as it was typed, pasted or imported: its markup is made plain and its pictures are kept as files. */
@Component
class BodyTaking {

    private static final int LONGEST_TEXT = 2_000_000;

    private final StoredFiles files;

    BodyTaking(StoredFiles files) {
        this.files = files;
    }

    /**
     * A body taken in.
     *
     * @param attachments those that were there, the pictures of the body renewed
     * @param losses what was not kept as it stood
     */
    record Taken(EditionContent content, List<Attachment> attachments, Map<Loss, Integer> losses) {}

    /**
     * Takes in the body.
     *
     * @param document whose body it is
     * @param before the attachments of the edition
     * @throws Findings {@code publication.body-too-long}
     */
    Taken take(long document, EditionContent content, List<Attachment> before) {
        List<Attachment> listed = before.stream().filter(file -> !file.inText()).toList();
        if (content.bodyFormat() == BodyFormat.PLAIN || content.body().isBlank()) {
            within(content.body());
            return new Taken(content, listed, Map.of());
        }
        Intake intake = MarkupIntake.of(content.body());
        within(intake.html());
        Map<Loss, Integer> losses = new EnumMap<>(Loss.class);
        losses.putAll(intake.losses());
        Document body = Jsoup.parseBodyFragment(intake.html());
        body.outputSettings().prettyPrint(false);
        List<Attachment> all = new ArrayList<>(listed);
        Set<Long> shown = new HashSet<>();
        for (Element picture : body.select("img")) {
            Optional<Attachment> kept = kept(document, picture.attr("src"), before, intake, losses);
            kept.ifPresentOrElse(
                    file -> {
                        picture.attr("src", "/documents/" + document + "/files/" + file.file());
                        if (shown.add(file.file()) && file.inText()) {
                            all.add(file);
                        }
                    },
                    picture::remove);
        }
        EditionContent taken =
                content.edit().body(BodyFormat.HTML, body.body().html()).done();
        return new Taken(taken, all, losses);
    }

    private static void within(String text) {
        if (text.length() > LONGEST_TEXT) {
            Findings.Collector findings = new Findings.Collector();
            findings.add(new Finding("body", "publication.body-too-long", LONGEST_TEXT / 10_000));
            findings.throwIfAny();
        }
    }

    private Optional<Attachment> kept(
            long document, String src, List<Attachment> before, Intake intake, Map<Loss, Integer> losses) {
        if (!src.startsWith(Intake.PICTURE)) {
            Optional<Attachment> own = before.stream()
                    .filter(file -> src.equals("/documents/" + document + "/files/" + file.file()))
                    .filter(file -> file.type().isPicture())
                    .findFirst();
            if (own.isEmpty()) {
                losses.merge(Loss.PICTURE_ELSEWHERE, 1, Integer::sum);
            }
            return own;
        }
        int number = Integer.parseInt(src.substring(Intake.PICTURE.length()));
        var drawn = Pictures.drawnAnew(intake.pictures().get(number));
        if (drawn.isEmpty()) {
            losses.merge(Loss.PICTURE_FORMAT, 1, Integer::sum);
            return Optional.empty();
        }
        StoredFile file = files.keep(
                "正文图片" + (number + 1) + "." + drawn.get().ending(), drawn.get().bytes());
        return Optional.of(Attachment.inText(file));
    }
}
