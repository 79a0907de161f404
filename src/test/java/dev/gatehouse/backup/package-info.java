@NullMarked
package dev.gatehouse.backup;

import org.jspecify.annotations.NullMarked;
