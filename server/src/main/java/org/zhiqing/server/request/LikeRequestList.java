package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;

/**
 * Earlier requests to the organ that ask for like things (相近的申请), each with the reason why it is shown. Decides nothing:
 * whether a request repeats another is for a person to say.
 */
@Service
@Transactional(readOnly = true)
public class LikeRequestList {

    /** How far back is looked, in requests of the organ. */
    static final int LOOKED_THROUGH = 5000;

    private static final int SHOWN = 20;
    private static final double LIKE = 0.4;
    private static final double LIKE_OF_SAME_APPLICANT = 0.2;

    /**
     * A like request.
     *
     * @param sameApplicant whether it has the same identity number
     * @param percent how much of the two texts is the same, 0 to 100
     * @param outcome {@code null} while it is open
     */
    public record Like(
            long id,
            String receiptNumber,
            String summary,
            LocalDate receivedOn,
            boolean sameApplicant,
            int percent,
            @Nullable Outcome outcome) {

        /** Returns why it is shown. */
        public String reason() {
            return (sameApplicant ? "同一申请人（证件号码相同）" : "其他申请人")
                    + (percent == 100 ? "，申请的内容相同" : "，申请的内容约" + percent + "%相同");
        }
    }

    private record Candidate(Like unmeasured, String description) {}

    private final RequestBook book;
    private final ParticularsStore particulars;
    private final JdbcClient jdbc;

    LikeRequestList(RequestBook book, ParticularsStore particulars, JdbcClient jdbc) {
        this.book = book;
        this.particulars = particulars;
        this.jdbc = jdbc;
    }

    /** Returns the request's place among those of the same identity number in its month, from 1. */
    @Requires(Act.REQUEST_READ)
    public int placeInMonth(long id, Actor by) {
        return particulars.placeInMonth(book.get(id, by).id());
    }

    /** Returns the like requests, those of the same applicant first, the likest first. */
    @Requires(Act.REQUEST_READ)
    public List<Like> of(long id, Actor by) {
        DisclosureRequest request = book.get(id, by);
        Set<String> wanted = pairs(request.wanted().description());
        return candidates(request).stream()
                .map(candidate -> measured(candidate, wanted))
                .filter(LikeRequestList::isLike)
                .sorted(Comparator.comparing(Like::sameApplicant)
                        .thenComparing(Like::percent)
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private List<Candidate> candidates(DisclosureRequest request) {
        return jdbc.sql(
                        """
                select r.id, r.receipt_number, r.description, r.received_on, r.outcome, r.disposed_on,
                       coalesce(p.identity_mark = mine.identity_mark, false) as same
                  from request r
                  join request_particulars p on p.request_id = r.id
                  join request_particulars mine on mine.request_id = :id
                 where r.organ_id = :organ and r.id <> :id and r.received_on is not null
                 order by r.id desc
                 limit :limit
                """)
                .param("id", request.id())
                .param("organ", request.organ())
                .param("limit", LOOKED_THROUGH)
                .query((row, index) -> new Candidate(
                        new Like(
                                row.getLong("id"),
                                row.getString("receipt_number"),
                                DisclosureRequest.Wanted.summary(row.getString("description")),
                                row.getObject("received_on", LocalDate.class),
                                row.getBoolean("same"),
                                0,
                                row.getObject("disposed_on") == null
                                        ? null
                                        : Outcome.valueOf(row.getString("outcome"))),
                        row.getString("description")))
                .list();
    }

    private static Like measured(Candidate candidate, Set<String> wanted) {
        Set<String> theirs = pairs(candidate.description());
        Set<String> common = new HashSet<>(theirs);
        common.retainAll(wanted);
        int all = theirs.size() + wanted.size() - common.size();
        int percent = all == 0 ? 0 : (int) Math.round(100.0 * common.size() / all);
        Like like = candidate.unmeasured();
        return new Like(
                like.id(),
                like.receiptNumber(),
                like.summary(),
                like.receivedOn(),
                like.sameApplicant(),
                percent,
                like.outcome());
    }

    private static boolean isLike(Like like) {
        return like.percent() >= 100 * (like.sameApplicant() ? LIKE_OF_SAME_APPLICANT : LIKE);
    }

    /** The pairs of neighbouring characters, signs and spaces left out. */
    private static Set<String> pairs(String text) {
        String plain = text.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
