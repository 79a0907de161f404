/**
 * Owns the tests that sit in front of the panel as people do: a real browser on the whole panel, and AWS CLI beside it.
 * Never reaches into the panel's beans for what a page can tell. Start reading at {@link
 * dev.gatehouse.browser.CacheServiceWalkTest}.
 */
@NullMarked
package dev.gatehouse.browser;

import org.jspecify.annotations.NullMarked;
