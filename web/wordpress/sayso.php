<?php
/**
 * Plugin Name:       Sayso
 * Description:       Marks in your articles who says what and who wants what, on the reader's own device.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            The Sayso contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       sayso
 *
 * The folder widget/ is <sayso-article> as it was built, with the hashes of its scripts. This file puts the element
 * into a post, by a block or by the shortcode [sayso], and asks for its script where there is one.
 *
 * @package Sayso
 */

namespace Sayso;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'sayso-article';

/**
 * The options of the block, which are those of the shortcode too: what block.json says of them.
 *
 * @return array<string, array<string, mixed>>
 */
function options() {
	static $options = null;
	if ( null === $options ) {
		$options = json_decode( file_get_contents( __DIR__ . '/block.json' ), true )['attributes'];
	}
	return $options;
}

/**
 * The attributes of the element: of what is given, what there is and what is not so anyway.
 *
 * @param array<string, mixed> $given by the names of options(); a list may be given as words.
 * @return array<string, string>
 */
function attributes( array $given ) {
	$attributes = array();
	foreach ( options() as $name => $option ) {
		if ( ! isset( $given[ $name ] ) ) {
			continue;
		}
		$value = $given[ $name ];
		if ( 'array' === $option['type'] ) {
			$words = is_array( $value ) ? $value : preg_split( '/[\s,]+/', (string) $value );
			$value = array_values( array_intersect( $option['items']['enum'], $words ) );
		} elseif ( ! is_string( $value ) || isset( $option['enum'] ) && ! in_array( $value, $option['enum'], true ) ) {
			continue;
		}
		if ( $value !== $option['default'] ) {
			$attributes[ $name ] = is_array( $value ) ? implode( ' ', $value ) : trim( $value );
		}
	}
	return $attributes;
}

/**
 * The element, and its script in the page.
 *
 * @param array<string, mixed> $given see attributes().
 * @param string               $content the article, where the element has it.
 * @return string
 */
function element( array $given, $content = '' ) {
	wp_enqueue_script_module( SCRIPT );
	$html = '<sayso-article';
	foreach ( attributes( $given ) as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return $html . '>' . $content . '</sayso-article>';
}

/**
 * The id of the element that has a post's content, once wrap() has put it there.
 *
 * @param int $post
 * @return string
 */
function id_of( $post ) {
	return 'sayso-post-' . (int) $post;
}

/**
 * The block: the element for the post that it stands in, or for another element of the page.
 *
 * @param array<string, mixed> $given
 * @return string
 */
function block( array $given ) {
	if ( is_feed() ) {
		return '';
	}
	return element( array_merge( array( 'for' => id_of( get_the_ID() ) ), array_filter( $given ) ) );
}

/**
 * The shortcode: [sayso] marks the post that it stands in, [sayso]…[/sayso] what it encloses.
 *
 * @param array<string, string>|string $given
 * @param string|null                  $content
 * @return string
 */
function shortcode( $given, $content = null ) {
	$given = is_array( $given ) ? $given : array();
	if ( null === $content || '' === $content ) {
		return block( $given );
	}
	$content = do_shortcode( $content );
	unset( $given['for'] );
	return is_feed() ? $content : element( $given, $content );
}

/**
 * Gives the content of a post that is marked as a whole the id by which the element finds it.
 *
 * @param string $content
 * @return string
 */
function wrap( $content ) {
	$id = id_of( get_the_ID() );
	if ( false === strpos( $content, '<sayso-article for="' . $id . '"' ) ) {
		return $content;
	}
	return '<div id="' . esc_attr( $id ) . '">' . $content . '</div>';
}

/**
 * Adds the hash of this very script to its tag, so that the browser runs no other.
 *
 * @param array<string, mixed> $attributes of a script's tag.
 * @return array<string, mixed>
 */
function pin( $attributes ) {
	if ( ( $attributes['id'] ?? '' ) === SCRIPT . '-js-module' ) {
		$hashes                   = json_decode( file_get_contents( __DIR__ . '/widget/integrity.json' ), true );
		$attributes['integrity']   = $hashes['sayso-article.js'];
		$attributes['crossorigin'] = 'anonymous';
	}
	return $attributes;
}

/** Registers all of it. */
function begin() {
	wp_register_script_module( SCRIPT, plugins_url( 'widget/sayso-article.js', __FILE__ ), array(), '0.1.0' );
	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\block' ) );
	add_shortcode( 'sayso', __NAMESPACE__ . '\shortcode' );
}

add_action( 'init', __NAMESPACE__ . '\begin' );
add_filter( 'the_content', __NAMESPACE__ . '\wrap', 20 ); // After blocks and shortcodes, at 9 and 11.
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\pin' );
