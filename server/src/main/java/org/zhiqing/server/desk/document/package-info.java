/** The desk's pages on documents: drafting, approval, secrecy review, imports, the ledger, sections. */
@NullMarked
package org.zhiqing.server.desk.document;

import org.jspecify.annotations.NullMarked;
