/**
 * Stored files (文件): bytes with checksum and a type that was verified, their text for search and screening, and the
 * sealed variant for identity proofs and numbers.
 *
 * <p>Law: 个人信息保护法 art. 51 (encryption of identity data). Owns the tables {@code stored_file*}, {@code sealed_text} and the folders
 * {@code files} and {@code keys} below {@code zhiqing.home}. It never learns what a file belongs to.
 */
@NullMarked
@ApplicationModule(
        displayName = "文件",
        allowedDependencies = {"kernel"})
package org.zhiqing.server.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
