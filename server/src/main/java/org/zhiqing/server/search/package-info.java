/**
 * Full-text search (检索) over what is public: titles, bodies, attachments, numbers.
 *
 * <p>Law: 政府信息公开条例 art. 24 (the platform offers search, reading and download). Owns no tables; the index lies in
 * {@code zhiqing.home/index} and can be made anew from the public view at any time. It listens to {@code publication};
 * nobody calls it to publish.
 */
@NullMarked
@ApplicationModule(
        displayName = "检索",
        allowedDependencies = {"kernel", "publication", "publication :: reading"})
package org.zhiqing.server.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
