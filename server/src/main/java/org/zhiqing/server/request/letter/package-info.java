/**
 * Letters on paper: one text, printed as DOCX and as PDF with an embedded font. Knows nothing of requests.
 *
 * <p>Layout after GB/T 9704-2012 (A4, 仿宋 16 pt, 28 pt lines).
 */
@NullMarked
@NamedInterface("letter")
package org.zhiqing.server.request.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
