/**
 * Taking in what was written elsewhere: files of word processors, laid-out pages, and what is pasted from them. Everything
 * becomes the small markup that {@link org.zhiqing.server.publication.body.CleanHtml} allows; what cannot be kept is counted
 * and told.
 */
@NullMarked
package org.zhiqing.server.publication.intake;

import org.jspecify.annotations.NullMarked;
