/**
 * The home page and topic pages (专题) of the portal, arranged from blocks that cannot break layout or accessibility:
 * every change is an edition, so that it can be undone; one person arranges, another makes it public.
 */
@NullMarked
@NamedInterface("page")
package org.zhiqing.server.catalog.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
