/** Bodies of documents: cleaning what was pasted, and making pages of plain text and Markdown. */
@NullMarked
package org.zhiqing.server.publication.body;

import org.jspecify.annotations.NullMarked;
