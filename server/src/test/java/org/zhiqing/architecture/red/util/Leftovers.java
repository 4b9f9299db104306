package org.zhiqing.architecture.red.util;

/** Lies in a package named for a layer. */
class Leftovers {}
