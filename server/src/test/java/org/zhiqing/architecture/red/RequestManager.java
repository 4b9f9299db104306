package org.zhiqing.architecture.red;

/** A name that says nothing. */
class RequestManager {}
