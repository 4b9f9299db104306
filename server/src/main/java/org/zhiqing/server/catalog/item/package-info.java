/**
 * Items of the catalog (公开事项): what must be public, with ground, time limit, responsible unit, channels, public and
 * level, in the order of the standard catalogs (基层政务公开标准目录).
 */
@NullMarked
@NamedInterface("item")
package org.zhiqing.server.catalog.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
