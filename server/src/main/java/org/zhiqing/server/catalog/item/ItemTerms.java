package org.zhiqing.server.catalog.item;

import java.util.Set;

/**
 * What a row of a standard catalog says of an item, in the order of its columns.
 *
 * @param field 领域, for example 条例第二十条 or 社会救助; may be empty
 * @param topic 一级事项
 * @param matter 二级事项
 * @param content 公开内容（要素）
 * @param ground 公开依据
 * @param timeLimit 公开时限, in words
 * @param bodyName 公开主体, in words
 * @param channels 公开渠道和载体; never empty
 * @param audience 特定群体; empty for 全社会
 * @param proactive 主动
 * @param uponRequest 依申请公开
 * @param county 县级
 * @param township 乡级
 */
public record ItemTerms(
        String field,
        String topic,
        String matter,
        String content,
        String ground,
        String timeLimit,
        String bodyName,
        Set<Channel> channels,
        String audience,
        boolean proactive,
        boolean uponRequest,
        boolean county,
        boolean township) {

    public ItemTerms {
        channels = Set.copyOf(channels);
    }

    /** Returns what tells the item from all others of its organ. */
    String key() {
        return field + "\n" + topic + "\n" + matter;
    }
}
