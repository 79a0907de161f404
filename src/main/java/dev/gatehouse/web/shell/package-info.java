/**
 * Owns the frame around every page: sidebar, top bar, breadcrumbs, tabs, notices, error pages, and how time and money
 * are written. Never knows what a page is about: pages and other areas bring their parts as beans. Start reading at
 * {@link dev.gatehouse.web.shell.Shell} and {@code templates/layout.html}.
 */
@NullMarked
package dev.gatehouse.web.shell;

import org.jspecify.annotations.NullMarked;
