/**
 * Getting a new query code (查询码) when the old one is lost: on the portal against number, name and identity number, to
 * the notification address; at the counter against the identity paper.
 */
@NullMarked
@NamedInterface("code")
package org.zhiqing.server.request.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
