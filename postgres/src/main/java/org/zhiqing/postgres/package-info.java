/**
 * The embedded PostgreSQL: unpacked, started, adopted or stopped by us, durable, on loopback, behind a password.
 *
 * <p>Knows nothing of the product above it: a data folder and a service user in, a JDBC address out.
 */
@NullMarked
package org.zhiqing.postgres;

import org.jspecify.annotations.NullMarked;
