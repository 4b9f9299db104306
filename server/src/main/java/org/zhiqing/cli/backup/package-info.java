/**
 * Backup and restore: all tables in one snapshot and all stored files, in one encrypted file; never the key of identity
 * proofs.
 */
@NullMarked
package org.zhiqing.cli.backup;

import org.jspecify.annotations.NullMarked;
