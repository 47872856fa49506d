// The functions that web/program/bridge.cpp exports, and the heap as bytes; bridge.js alone calls them.

export interface Program {
  HEAPU8: Uint8Array;
  _rostrum_alloc: (size: number) => number;
  _rostrum_free: (block: number) => void;
  _rostrum_boot: (...blocks: number[]) => number;
  _rostrum_awaits_texts: () => number;
  _rostrum_add_texts: (block: number, size: number) => number;
  _rostrum_prepare_search: () => number;
  _rostrum_set_venue: (json: number) => void;
  _rostrum_set_night: (isNight: number) => void;
  _rostrum_used: () => void;
  _rostrum_start_again: () => void;
  _rostrum_bitmap_of: (text: number) => number;
  _rostrum_prefer: (dark: number, reduced: number, coarse: number, contrast: number) => void;
  _rostrum_resize: (width: number, height: number, ratio: number) => void;
  _rostrum_set_base_url: (url: number) => void;
  _rostrum_set_today: (day: number) => void;
  _rostrum_export: (format: number, all: number) => number;
  _rostrum_export_name: () => number;
  _rostrum_export_mime: () => number;
  _rostrum_offer_share: () => void;
  _rostrum_set_basemap: (block: number, size: number) => number;
  _rostrum_set_language: (block: number, size: number) => number;
  _rostrum_wheel: (
    dx: number,
    dy: number,
    unit: number,
    ctrl: number,
    x: number,
    y: number,
  ) => number;
  _rostrum_key: (key: number, ctrl: number, shift: number) => number;
  _rostrum_set_shift: (held: number) => void;
  _rostrum_open: (address: number) => void;
  _rostrum_set_text: (text: number) => void;
  _rostrum_open_link: (text: number) => number;
  _rostrum_set_period_text: (text: number) => number;
  _rostrum_set_alt: (held: number) => void;
  _rostrum_show_focus: (shown: number) => void;
  _rostrum_go_to_list: () => void;
  _rostrum_notify: (text: number) => void;
  _rostrum_restore_tour: (text: number) => void;
  _rostrum_restore_basket: (text: number) => number;
  _rostrum_finding: () => number;
  _rostrum_find_text: () => number;
  _rostrum_noted: () => number;
  _rostrum_note: () => number;
  _rostrum_activate: (key: number) => number;
  _rostrum_enter: (key: number, text: number) => number;
  _rostrum_read_file: (name: number, block: number, size: number) => void;
  _rostrum_load: (name: number, block: number, size: number, partly: number) => number;
  _rostrum_intake: () => number;
  _rostrum_use_file: () => void;
  _rostrum_leave_file: () => void;
  _rostrum_own_data: () => number;
  _rostrum_file_size_limit: () => number;
  _rostrum_address: () => number;
  _rostrum_link: () => number;
  _rostrum_title: () => number;
  _rostrum_search_text: () => number;
  _rostrum_period_words: () => number;
  _rostrum_picture_title: () => number;
  _rostrum_version: () => number;
  _rostrum_view: () => number;
  _rostrum_result: () => number;
  _rostrum_outline: () => number;
  _rostrum_picture_for_print: () => number;
  _rostrum_text: () => number;
  _rostrum_text_length: () => number;
  _rostrum_target: (key: number) => number;
  _rostrum_frames: () => number;
  _rostrum_kiosk_phase: () => number;
  _rostrum_timings: () => number;
  _rostrum_timings_count: () => number;
  _rostrum_context_lost: () => void;
  _rostrum_context_restored: () => void;
}
