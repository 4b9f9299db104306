package org.zhiqing.server.publication.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.PublicityTest;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.publication.kind.DocumentKind;

/**
 * Something that is not public of the organ's own accord.
 *
 * @param unit id of the unit that made it, or {@code null}
 * @param document id of the document that holds it; {@code null} for what lies outside the system
 * @param title what it is called; empty for a reader who may not see it
 * @param ground why it is withheld; {@code null} for what is disclosed upon request
 * @param reason the ground in words
 * @param test what of arts. 19–21 speaks for publishing it
 * @param despiteReason why it is not public nevertheless; may be empty
 * @param assessOn last day of the next re-assessment, included
 * @param endedOn since when it is public or listed no more; {@code null} while it is listed
 * @param version rises by one with every save
 */
public record InventoryEntry(
        long id,
        long organ,
        @Nullable Long unit,
        @Nullable Long document,
        DocumentKind kind,
        String title,
        @Nullable LocalDate formedOn,
        DisclosureAttribute attribute,
        @Nullable WithholdingGround ground,
        String reason,
        PublicityTest test,
        String despiteReason,
        String enteredName,
        LocalDate enteredOn,
        LocalDate assessOn,
        @Nullable LocalDate endedOn,
        int version) {

    public boolean isListed() {
        return endedOn == null;
    }

    /** Returns whether arts. 19–21 speak for publishing it and nobody has said why it is not public. */
    public boolean lacksReason() {
        return test.speaksForPublic() && despiteReason.isBlank();
    }

    /** Returns whether its re-assessment was due before the day. */
    public boolean isOverdue(LocalDate today) {
        return isListed() && today.isAfter(assessOn);
    }

    /** Returns the ground with its article, or that it is disclosed upon request. */
    public String groundWords() {
        return ground == null ? attribute.label() : ground.citation().provision() + "：" + ground.label();
    }

    InventoryEntry untitled() {
        return new InventoryEntry(
                id,
                organ,
                unit,
                document,
                kind,
                "",
                formedOn,
                attribute,
                ground,
                "",
                test,
                despiteReason.isEmpty() ? "" : "（不显示）",
                enteredName,
                enteredOn,
                assessOn,
                endedOn,
                version);
    }

    InventoryEntry ended(LocalDate on) {
        return new InventoryEntry(
                id,
                organ,
                unit,
                document,
                kind,
                title,
                formedOn,
                attribute,
                ground,
                reason,
                test,
                despiteReason,
                enteredName,
                enteredOn,
                assessOn,
                on,
                version);
    }

    InventoryEntry tested(PublicityTest newTest, String newReason) {
        return new InventoryEntry(
                id,
                organ,
                unit,
                document,
                kind,
                title,
                formedOn,
                attribute,
                ground,
                reason,
                newTest,
                newReason,
                enteredName,
                enteredOn,
                assessOn,
                endedOn,
                version);
    }

    InventoryEntry assessed(LocalDate next) {
        return new InventoryEntry(
                id,
                organ,
                unit,
                document,
                kind,
                title,
                formedOn,
                attribute,
                ground,
                reason,
                test,
                despiteReason,
                enteredName,
                enteredOn,
                next,
                endedOn,
                version);
    }

    InventoryEntry uponRequest(String newReason) {
        return new InventoryEntry(
                id,
                organ,
                unit,
                document,
                kind,
                title,
                formedOn,
                DisclosureAttribute.UPON_REQUEST,
                null,
                newReason,
                test,
                despiteReason,
                enteredName,
                enteredOn,
                assessOn,
                endedOn,
                version);
    }

    InventoryEntry heldBy(long newDocument) {
        return new InventoryEntry(
                id,
                organ,
                unit,
                newDocument,
                kind,
                title,
                formedOn,
                attribute,
                ground,
                reason,
                test,
                despiteReason,
                enteredName,
                enteredOn,
                assessOn,
                endedOn,
                version);
    }
}
