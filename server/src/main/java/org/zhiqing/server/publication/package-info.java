/**
 * Proactive disclosure (主动公开): documents and their editions, approval, secrecy review, publishing, withdrawing.
 *
 * <p>Law: 政府信息公开条例 arts. 13–26; 保守国家秘密法 art. 35 and 实施条例 art. 42 (item by item, reviewed before it is
 * published). Owns the tables {@code document*} and publishes the views {@code public_document*}. Publishes
 * {@link org.zhiqing.server.publication.DocumentPublished} and its siblings; other modules listen.
 */
@NullMarked
@ApplicationModule(
        displayName = "主动公开",
        allowedDependencies = {
            "kernel",
            "audit",
            "settings",
            "calendar",
            "files",
            "printing",
            "organ",
            "work",
            "screening",
            "catalog",
            "catalog::*"
        })
package org.zhiqing.server.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
