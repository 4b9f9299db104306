package org.zhiqing.server.organ;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leading group for disclosure (政务公开领导小组) of an organ.
 *
 * @param foundingDocument title and number of the document that founded it
 * @param dissolvedOn first day on which it is no more; {@code null} while it is
 * @param members all who were ever in it, by duty, then by day
 */
public record LeadingGroup(
        long id,
        long organ,
        String name,
        String foundingDocument,
        LocalDate foundedOn,
        @Nullable LocalDate dissolvedOn,
        List<Member> members) {

    public LeadingGroup {
        members = members.stream()
                .sorted(Comparator.comparing(Member::duty)
                        .thenComparing(Member::fromOn)
                        .thenComparing(Member::id))
                .toList();
    }

    /** What a member is in the group. */
    public enum Duty {
        HEAD("组长"),
        DEPUTY("副组长"),
        MEMBER("成员");

        private final String label;

        Duty(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param post the member's post in the organ: 管委会主任
     * @param untilOn last day, included; {@code null} while it is so
     * @param document by which the member came or left; may be empty
     */
    public record Member(
            long id,
            Duty duty,
            String name,
            String post,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            String document) {

        public boolean servesOn(LocalDate day) {
            return !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
        }
    }

    /** Returns whether it exists on the day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(foundedOn) && (dissolvedOn == null || day.isBefore(dissolvedOn));
    }

    /** Returns who is in it on a day, by duty. */
    public List<Member> membersOn(LocalDate day) {
        return members.stream().filter(member -> member.servesOn(day)).toList();
    }
}
