/**
 * Accounts: passwords, second factor, lock-out. Inside the module only; {@code SignIn} is the way in.
 *
 * <p>GB/T 22239-2019, 身份鉴别. Owns the tables {@code person_password}, {@code person_second_factor},
 * {@code person_sign_in_failure}.
 */
@NullMarked
package org.zhiqing.server.organ.account;

import org.jspecify.annotations.NullMarked;
