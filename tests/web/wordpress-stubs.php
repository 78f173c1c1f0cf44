<?php
// As much of WordPress as the plugin asks for. Reads calls as JSON, [[function, arguments], …], and writes what each
// returns, and what was registered and asked for.

define( 'ABSPATH', '/' );
error_reporting( E_ALL );
set_error_handler(
	function ( $level, $message ) {
		fwrite( STDERR, "$message\n" );
		exit( 1 );
	}
);

$seen = array( 'hooks' => array(), 'modules' => array(), 'enqueued' => array(), 'blocks' => array(), 'shortcodes' => array() );
$feed = false;

function add_action( $hook, $function, $priority = 10 ) {
	global $seen;
	$seen['hooks'][ $hook ] = array( $function, $priority );
}
function add_filter( $hook, $function, $priority = 10 ) {
	add_action( $hook, $function, $priority );
}
function add_shortcode( $name, $function ) {
	global $seen;
	$seen['shortcodes'][ $name ] = $function;
}
function register_block_type( $folder, $options ) {
	global $seen;
	$seen['blocks'][ json_decode( file_get_contents( $folder . '/block.json' ) )->name ] = $options['render_callback'];
}
function wp_register_script_module( $id, $src, $dependencies, $version ) {
	global $seen;
	$seen['modules'][ $id ] = "$src?ver=$version";
}
function wp_enqueue_script_module( $id ) {
	global $seen;
	$seen['enqueued'][] = $id;
}
function plugins_url( $path, $file ) {
	return '/wp-content/plugins/' . basename( dirname( $file ) ) . '/' . $path;
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}
function do_shortcode( $content ) {
	return $content;
}
function get_the_ID() {
	return 12;
}
function is_feed() {
	global $feed;
	return $feed;
}

require $argv[1] . '/sayso.php';

$results = array();
foreach ( json_decode( stream_get_contents( STDIN ), true ) as list( $function, $arguments ) ) {
	if ( 'feed' === $function ) {
		$feed = $arguments[0];
	}
	$results[] = 'feed' === $function ? null : call_user_func_array( 'Sayso\\' . $function, $arguments );
}
echo json_encode( array( 'results' => $results, 'seen' => $seen ) );
