package org.zhiqing.server.publication.history;

import java.util.List;
import java.util.stream.Collectors;
import org.zhiqing.annualreport.compare.TextChange.Piece;

/**
 * What changed from one edition to another.
 *
 * @param fields title, metadata and body that are not the same, in the order of the page
 * @param attachments attachments that went, came or have other content under the same name
 */
public record EditionDifference(int from, int to, List<Change> fields, List<AttachmentChange> attachments) {

    /** A field that is not the same. */
    public record Change(String label, List<Piece> pieces) {}

    /** How an attachment changed. */
    public enum AttachmentFate {
        ADDED("新增"),
        REMOVED("删去"),
        REPLACED("内容有改动");

        private final String label;

        AttachmentFate(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record AttachmentChange(String name, AttachmentFate fate) {}

    /** Returns whether nothing that the public reads is different. */
    public boolean isEmpty() {
        return fields.isEmpty() && attachments.isEmpty();
    }

    /** Returns what changed in a few words. */
    public String summary() {
        if (isEmpty()) {
            return "文字和附件没有变化";
        }
        String words = fields.stream().map(Change::label).collect(Collectors.joining("、"));
        return "修改了" + words + (attachments.isEmpty() ? "" : (words.isEmpty() ? "" : "、") + "附件");
    }
}
